// What next-env.d.ts says, for checks on a clone where Next has not run yet.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
