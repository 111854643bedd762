/** What Vultr has beyond what every cloud has: the names of its parts and attributes, and records of what single calls give. */
@NullMarked
package io.cloudcost.vultr.model;

import org.jspecify.annotations.NullMarked;
