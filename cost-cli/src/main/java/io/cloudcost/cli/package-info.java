/** The cost command: parse, call the library, print. */
@NullMarked
package io.cloudcost.cli;

import org.jspecify.annotations.NullMarked;
