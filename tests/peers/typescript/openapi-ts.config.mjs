export default {
  input: '../../../openapi/realaml-open.json',
  output: { path: 'generated/hey', module: { extension: '.js' } },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
};
