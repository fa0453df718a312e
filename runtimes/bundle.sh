#!/bin/sh
# Bundle the editor. Needs Node, which nothing else here does; the result is committed with a hash of what it was made from.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --silent
node node_modules/esbuild/install.js
made_from=$(cat editor.js package-lock.json | sha256sum | cut -d ' ' -f 1)
npx esbuild editor.js --bundle --minify --format=esm --legal-comments=none \
	--banner:js="/*! CodeMirror 6 and Lezer, MIT License, see codemirror.LICENSE.txt. Made from $made_from */" \
	--outfile=../overrides/assets/vendor/codemirror.min.js
cat node_modules/@codemirror/view/LICENSE >../overrides/assets/vendor/codemirror.LICENSE.txt
