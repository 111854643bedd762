package io.cloudcost.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CollectRequest;
import org.junit.jupiter.api.Test;

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
}
