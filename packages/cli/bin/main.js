// Plain JavaScript, which Node loads fastest: runs the built program, or its sources where they changed since.
import { builtProgram } from './built-program.js';

await import(builtProgram() ?? '../src/main.ts');
