package io.cloudcost.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Price;
import io.cloudcost.snapshot.CostSnapshot;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The one mapper of the model, made when first needed. */
final class Mapper {

    private Mapper() {}

    static JsonMapper get() {
        return Holder.MAPPER;
    }

    private static final class Holder {
        static final JsonMapper MAPPER = build();
    }

    private static JsonMapper build() {
        return JsonMapper.builder(factory())
                .addModule(TextTypes.module())
                .addModule(CollectionTypes.module())
                .addModule(structures())
                .addMixIn(CloudResource.class, ResourceTypes.class)
                .addMixIn(Price.class, PriceTypes.class)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .withConfigOverride(OptionalInt.class, type -> type.setInclude(leftOutIfEmpty()))
                .withConfigOverride(OptionalLong.class, type -> type.setInclude(leftOutIfEmpty()))
                // public members of exported packages need no force, and the module system would refuse it elsewhere
                .disable(MapperFeature.OVERRIDE_PUBLIC_ACCESS_MODIFIERS)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** Whether by stream or by writer, the text is the same. */
    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
    }

    private static JsonInclude.Value leftOutIfEmpty() {
        return JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY);
    }

    private static SimpleModule structures() {
        return new SimpleModule("structures")
                .addDeserializer(String.class, new SharedTexts())
                .setSerializerModifier(new ForeignResources())
                .addSerializer(CostSnapshot.class, new SnapshotWriter())
                .addDeserializer(CostSnapshot.class, new SnapshotReader())
                .addSerializer(CostRecord.class, new ChargeWriter())
                .addDeserializer(CostRecord.class, new ChargeReader());
    }
}
