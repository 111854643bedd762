/** What a rule claims about resources, with its evidence. */
@NullMarked
package io.cloudcost.finding;

import org.jspecify.annotations.NullMarked;
