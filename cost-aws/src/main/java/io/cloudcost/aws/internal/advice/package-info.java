/** Turns what AWS's own advisers say into findings. */
@NullMarked
package io.cloudcost.aws.internal.advice;

import org.jspecify.annotations.NullMarked;
