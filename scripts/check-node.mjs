// Plain JavaScript: it has to run, and explain, on a Node that can't run the other scripts.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 18);

if (!runsTypeScript) {
  console.error(
    `Toolrisk runs on Node 22.18 or later. npm brings Node 24 along as the optional package "node", but it could not be installed here, and your own Node is ${process.versions.node}. Check the connection to the npm registry and run npm ci again, or update Node.`,
  );
  process.exit(1);
}
