package io.cloudcost.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of text: by code point and not by UTF-16 unit, since that is how databases compare. */
final class CodePoints {

    static final Comparator<String> ORDER = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private CodePoints() {}
}
