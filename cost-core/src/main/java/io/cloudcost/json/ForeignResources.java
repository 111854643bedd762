package io.cloudcost.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.OtherResource;
import java.io.IOException;
import java.util.Arrays;

/** Writes resources of classes that are not ours as what they will be read back as: their info alone. */
final class ForeignResources extends BeanSerializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
        Class<?> type = description.getBeanClass();
        return CloudResource.class.isAssignableFrom(type) && !isOurs(type) ? new AsOther() : serializer;
    }

    private static boolean isOurs(Class<?> type) {
        return Arrays.stream(
                        ResourceTypes.class.getAnnotation(JsonSubTypes.class).value())
                .anyMatch(known -> known.value() == type);
    }

    private static final class AsOther extends JsonSerializer<CloudResource> {
        @Override
        public void serialize(CloudResource value, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(new OtherResource(value.info()), out);
        }

        @Override
        public void serializeWithType(
                CloudResource value, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(value, out, provider);
        }
    }
}
