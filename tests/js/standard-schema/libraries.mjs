// In a file of its own, so that the libraries are found in this folder.

export { sValidator } from "@hono/standard-validator";
export { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
export { FormApi } from "@tanstack/form-core";
export { initTRPC } from "@trpc/server";
export { Hono } from "hono";
export { createFormControl } from "react-hook-form";
