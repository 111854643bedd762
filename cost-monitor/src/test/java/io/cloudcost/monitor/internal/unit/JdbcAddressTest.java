package io.cloudcost.monitor.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcAddressTest {

    @Test
    void takesHostsAsDatabasesHaveThem() {
        assertThat(JdbcAddress.parse("postgresql://me:p%40ss@shop_db:5432/shop?ssl=true").url)
                .isEqualTo("jdbc:postgresql://shop_db:5432/shop?ssl=true");
        assertThat(JdbcAddress.parse("postgres://db.example.com/shop").url)
                .isEqualTo("jdbc:postgresql://db.example.com/shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql:///shop", "postgresql://me:secret@/shop", "postgresql://me:secret@:5432/shop"})
    void refusesAnAddressWithoutAHost(String address) {
        assertThatThrownBy(() -> JdbcAddress.parse(address))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("postgresql://user:password@host:5432/database")
                .hasMessageNotContaining("secret");
    }
}
