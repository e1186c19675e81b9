// A module that imports nothing, and another one that links it with its host; see src/lib/linkable-instance.ts.

import binaryen from "binaryen";

const TABLE = "places";

/** @returns {Buffer} the module, where imported functions are places of a table, which it exports */
export function withoutImports(bytes) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(binaryen.Features.All);
  const imported = importsOf(module);
  module.addTable(TABLE, imported.length, imported.length);
  module.addTableExport(TABLE, TABLE);
  for (const [at, { name, params, results }] of imported.entries()) {
    const given = binaryen.expandType(params).map((type, index) => module.local.get(index, type));
    module.removeFunction(name);
    const call = module.call_indirect(TABLE, module.i32.const(at), given, params, results);
    module.addFunction(name, params, results, [], call);
  }
  return emit(module);
}

/** @returns {Buffer} a module that puts the host's functions into the places of one made by `withoutImports` */
export function linkerOf(bytes) {
  const engine = binaryen.readBinary(bytes);
  const module = new binaryen.Module();
  const imported = importsOf(engine);
  module.addTable(TABLE, imported.length, imported.length);
  module.addTableImport(TABLE, "engine", TABLE);
  for (const { name, module: from, base, params, results } of imported) {
    module.addFunctionImport(name, from, base, params, results);
  }
  const names = imported.map(({ name }) => name);
  module.addActiveElementSegment(TABLE, "host", names, module.i32.const(0));
  engine.dispose();
  return emit(module);
}

function importsOf(module) {
  const all = Array.from({ length: module.getNumFunctions() }, (_, at) => module.getFunctionByIndex(at));
  return all.map((reference) => binaryen.getFunctionInfo(reference)).filter(({ base }) => base !== "");
}

function emit(module) {
  const bytes = Buffer.from(module.emitBinary());
  module.dispose();
  return bytes;
}
