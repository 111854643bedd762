package io.cloudcost.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.CollectRequest;
import io.cloudcost.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {

    private static final Part BY_TAG = new Part("cost-by-tag:KEY");

    @Test
    void isAskedAboutSomething() {
        assertThat(BY_TAG.about("team:a")).isEqualTo(new Part("cost-by-tag:team:a"));
        assertThat(BY_TAG.about("team:a").about()).contains("team:a");
        assertThat(Part.INSTANCES.about()).isEmpty();
        assertThat(BY_TAG.isLike(BY_TAG.about("team"))).isTrue();
        assertThat(BY_TAG.isLike(new Part("cost-by-tag"))).isFalse();
        assertThat(BY_TAG.isLike(new Part("cost-by-category:team"))).isFalse();
        assertThat(Part.INSTANCES.isLike(Part.INSTANCES)).isTrue();
        assertThat(Part.INSTANCES.isLike(Part.VOLUMES)).isFalse();
    }

    @Test
    void requestsNameWhatTheyAskAbout() {
        Part team = BY_TAG.about("team");
        Part env = BY_TAG.about("env");
        assertThat(CollectRequest.builder()
                        .also(team, env, Part.UTILIZATION)
                        .build()
                        .named(BY_TAG))
                .containsExactly(env, team);
        assertThat(CollectRequest.builder().also(team).only(env).build().named(BY_TAG))
                .containsExactly(env);
    }

    @Test
    void refusesBlanksForNames() {
        assertThatThrownBy(() -> BY_TAG.about(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cost-by-tag:KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost-by-tag:KEY", "cost-by-tag:", "cost-by-tag: "})
    void requestsRefuseTheWordThatStandsForANameAndBlanks(String name) {
        CollectRequest request = CollectRequest.builder()
                .also(BY_TAG.about("team"), new Part(name))
                .build();
        assertThatThrownBy(() -> request.named(BY_TAG))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The part '" + name + "' is asked for without a name."
                        + " Put one in the place of 'KEY' in 'cost-by-tag:KEY', such as 'cost-by-tag:team'.");
    }
}
