package io.cloudcost.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The provider charges for each request of this method: observers see the price before a request goes out. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Paid {

    /** The price of one request, for example {@code 0.01}. */
    String amount();

    /** Its currency. */
    String currency() default "USD";
}
