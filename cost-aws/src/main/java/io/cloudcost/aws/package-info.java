/** Collects what an AWS account costs and holds. */
@NullMarked
package io.cloudcost.aws;

import org.jspecify.annotations.NullMarked;
