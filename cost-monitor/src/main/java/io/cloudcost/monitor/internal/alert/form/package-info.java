/** What messages look like: text, HTML, JSON, and the bodies that chat services want. */
@NullMarked
package io.cloudcost.monitor.internal.alert.form;

import org.jspecify.annotations.NullMarked;
