"use client";
import { useEffect } from "react";
import { answer } from "../ask.js";

export function Client() {
  useEffect(() => console.log(answer()), []);
  return null;
}
