/** What single machines really cost, for the jobs that ran on them. */
@NullMarked
package io.cloudcost.aws.internal.jobs;

import org.jspecify.annotations.NullMarked;
