/** The HTTP kit for authors of providers: one client with rate limit, retry, paging and typed errors. */
@NullMarked
package io.cloudcost.http;

import org.jspecify.annotations.NullMarked;
