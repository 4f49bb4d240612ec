/** One signature with everything that it is made of. */
export interface SignVector {
  readonly id: string;
  readonly action: string;
  readonly bizType: string;
  readonly body: string;
  readonly md5: string;
  readonly sha256: string;
}

/** One MD5 signature that is wrong, and the finding that names why. */
export interface WrongSignVector {
  readonly id: string;
  /** The vector whose request it is offered for. */
  readonly of: string;
  readonly sign: string;
  readonly finding: string;
}

/** What every vector is signed with. V1 to V3 are the vendor's own in MD5; the others were computed by its rule. */
export const SIGNER = { accessKey: "fme2na3kdi3ki", ts: "1655710885431", accessSecret: "abciiiko2k3" } as const;

const MEDIA_BODY = '{"business_phone":"8615800001795","Media-ID":"a75c6d9b-a7c8-4f41-8f61-94548e92cbee",' +
  '"messaging_product":"whatsapp"}';

export const VECTORS: readonly SignVector[] = [
  {
    id: "V1",
    action: "send",
    bizType: "1",
    body: '{"name":"牛小信","id":10001}',
    md5: "87c3560d3331ae23f1021e2025722354",
    sha256: "e0eec2c99ef80f269a82795e2223f618ebfc0616c8b6c8c7d438021ec38ad0eb",
  },
  {
    id: "V2",
    action: "send",
    bizType: "1",
    body: '{"id":10001,"name":"牛小信"}',
    md5: "7750759da06333f20d0640be09355e34",
    sha256: "d04863619d46121592cdb312ec0a91c148a1f5daea64930ad0e1fb31a04dc808",
  },
  {
    id: "V3",
    action: "send",
    bizType: "1",
    body: '{"id": 10001, "name": "牛小信"}',
    md5: "d0c24a9886c629330d7f3f2056c65bc2",
    sha256: "feaa901c8a317a0f5e488dd7d9ae046742afa0d0a70f415817c835873efa4cb7",
  },
  {
    id: "V4",
    action: "uploadTemplateFile",
    bizType: "2",
    body: "",
    md5: "b5fbec7995a4c611a72cddbd0667a9fe",
    sha256: "33aad8483e7c0503a7e7531cb23032fc78af4ec96a0cff0fcebc4a90d5e93fe5",
  },
  {
    id: "V5",
    action: "uploadMedia",
    bizType: "2",
    body: "",
    md5: "d2632e6b4cbea8587b36cb585e06a195",
    sha256: "7017ea722938caa1d454ac43ae05d9ffc736bb2ebf1e18563777927f3f54c389",
  },
  {
    id: "V6",
    action: "getMedia",
    bizType: "2",
    body: MEDIA_BODY,
    md5: "ccde436ca6be00860e644489842b2d77",
    sha256: "677dc0f28ae04499c83e4bf030e09475fec54cc7e8dc46540a7d780de65643ef",
  },
  {
    id: "V7",
    action: "deleteMedia",
    bizType: "2",
    body: MEDIA_BODY,
    md5: "1251f3e7480068154c24cb97f4f64e0d",
    sha256: "28ff2ad72ea4a75938ccf05cddf8913848a175abffb6deb901e34516498118bf",
  },
  {
    id: "V8",
    action: "createTemplate",
    bizType: "2",
    body: '{\n  "name": "promo_01"\n}\n',
    md5: "41f20b277dae5bc57a117504d4d1ccc8",
    sha256: "afc59a2ab76037702449eaabdd4f30dacd108ee6786fb0ef5d89415e2c17f864",
  },
];

export const WRONG_VECTORS: readonly WrongSignVector[] = [
  { id: "N1", of: "V4", sign: "406560b8300534444c7c025004c2eda9", finding: "sign-body-empty" },
  { id: "N2", of: "V4", sign: "8d5a250092c12c11ee32a21966e7cb21", finding: "sign-algorithm-signed" },
  { id: "N3", of: "V4", sign: "6992466914b549ee73ad6a29ff4d37e0", finding: "sign-order" },
  { id: "N4", of: "V4", sign: "81b6d3f77271621a65e1a5c121508fbb", finding: "sign-names-lower-case" },
  { id: "N5", of: "V4", sign: "7a5a0b614e5918ecc28ff8808621825b", finding: "sign-secret-unnamed" },
  { id: "N6", of: "V4", sign: "2957a82e5c54683d78d113f1f072680c", finding: "sign-hmac" },
  { id: "N7", of: "V1", sign: "5856a57c1b5ce3f9f5a410cb7d3c59d2", finding: "sign-body-escaped" },
  { id: "N8", of: "V1", sign: "f4ea194e8acd5b36548d4c23a201f27c", finding: "sign-body-gbk" },
];
