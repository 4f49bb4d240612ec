/** The host of the API. */
export const API_HOST = "api2.nxcloud.com";

/** The host of the object store that download URLs lead to. */
export const STORE_HOST = "goss.oss-cn-hongkong.aliyuncs.com";
