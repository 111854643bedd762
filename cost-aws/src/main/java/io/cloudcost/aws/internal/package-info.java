/** Reads an AWS account and turns what AWS says into the model. */
@NullMarked
package io.cloudcost.aws.internal;

import org.jspecify.annotations.NullMarked;
