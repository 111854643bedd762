package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceState;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** Makes functions. */
final class Functions {

    private static final Price BY_USE = Price.unknown("functions are billed by calls and by their time and memory");

    /** {@code 2026-05-04T10:11:12.345+0000}. */
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ");

    private final Things things;

    Functions(Things things) {
        this.things = things;
    }

    List<CloudResource> of(List<FunctionConfiguration> wire) {
        return wire.stream().<CloudResource>map(this::function).toList();
    }

    private OtherResource function(FunctionConfiguration wire) {
        return new OtherResource(things.named(AwsKinds.FUNCTION, wire.functionName(), Tags.none())
                .state(ResourceState.AVAILABLE)
                .price(BY_USE)
                .attributes(Attributes.none()
                        .with(ServiceAttributes.MEMORY, Things.number(wire.memorySize()))
                        .with(ServiceAttributes.TIMEOUT, Things.number(wire.timeout()))
                        .with(ServiceAttributes.RUNTIME, wire.runtimeAsString())
                        .with(
                                AwsAttributes.ARCHITECTURE,
                                wire.architecturesAsStrings().stream()
                                        .findFirst()
                                        .orElse(null))
                        .with(ServiceAttributes.MODIFIED, modified(wire.lastModified())))
                .build());
    }

    private static @Nullable Instant modified(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text, STAMP).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
