/** Version of the package, kept equal to package.json by a test. */
export const packageVersion = '0.1.0';
