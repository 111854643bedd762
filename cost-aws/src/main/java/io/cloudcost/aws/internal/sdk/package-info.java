/** The way to AWS: its SDK on the HTTP client that all providers share, with limits, prices, a log and our errors. */
@NullMarked
package io.cloudcost.aws.internal.sdk;

import org.jspecify.annotations.NullMarked;
