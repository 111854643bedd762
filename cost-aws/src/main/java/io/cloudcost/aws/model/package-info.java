/** What callers and the collector of AWS both speak in: settings, parts, attributes. */
@NullMarked
package io.cloudcost.aws.model;

import org.jspecify.annotations.NullMarked;
