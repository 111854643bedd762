/** AWS on loopback: Cost Explorer, EC2 and the Security Token Service as they speak HTTP, over an estate whose figures are known. */
@NullMarked
package io.cloudcost.simulator.aws;

import org.jspecify.annotations.NullMarked;
