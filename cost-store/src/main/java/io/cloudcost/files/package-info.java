/** Import, export and validation of billing files. */
@NullMarked
package io.cloudcost.files;

import org.jspecify.annotations.NullMarked;
