/** AWS's own rules for waste; found through the service loader. */
@NullMarked
package io.cloudcost.aws.internal.rules;

import org.jspecify.annotations.NullMarked;
