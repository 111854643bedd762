package io.cloudcost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final List<String> ENGINES = List.of(
            "com.fasterxml.jackson.",
            "io.github.resilience4j.",
            "kotlin.",
            "okhttp3.",
            "okio.",
            "retrofit2.",
            "software.amazon.awssdk.");

    @Test
    void noEngineIsSeenFromOutside() {
        assertThat(House.CLASSES.stream()
                        .filter(SignaturesTest::isPublicApi)
                        .flatMap(c -> Stream.concat(supertypes(c), members(c))))
                .isEmpty();
    }

    private static boolean isPublicApi(JavaClass type) {
        return House.moduleOf(type)
                        .filter(m -> House.published(m) && House.exported(m, type.getPackageName()))
                        .isPresent()
                && isVisible(type);
    }

    private static boolean isVisible(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(SignaturesTest::isVisible).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<String> supertypes(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .filter(SignaturesTest::namesEngine)
                .map(s -> type.getName() + " is a " + s.getName());
    }

    private static Stream<String> members(JavaClass type) {
        return type.getMembers().stream()
                .filter(m -> isVisible(m.getModifiers()) && !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(m -> !handsOverCallersHttpClient(m))
                .filter(m -> types(m).anyMatch(SignaturesTest::namesEngine))
                .map(JavaMember::getFullName);
    }

    /** The one exception: a caller's own client carries proxies, trust stores and connection pools that no option could. */
    private static boolean handsOverCallersHttpClient(JavaMember member) {
        return member.getName().equals("httpClient")
                && types(member).flatMap(SignaturesTest::engines).allMatch("okhttp3.OkHttpClient"::equals);
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit method = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(method.getReturnType()),
                        method.getParameterTypes().stream(),
                        method.getExceptionTypes().stream())
                .flatMap(s -> s);
    }

    private static boolean namesEngine(JavaType type) {
        return engines(type).findAny().isPresent();
    }

    private static Stream<String> engines(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .map(t -> t.getBaseComponentType().getName())
                .filter(name -> ENGINES.stream().anyMatch(name::startsWith));
    }
}
