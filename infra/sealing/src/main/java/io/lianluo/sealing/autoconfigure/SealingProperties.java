package io.lianluo.sealing.autoconfigure;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of an installation.
 *
 * @param activeKey name of the key that seals from now on
 * @param keys      keys by name, each 32 bytes in Base64
 */
@ConfigurationProperties("lianluo.sealing")
record SealingProperties(@DefaultValue("k1") String activeKey, @DefaultValue Map<String, String> keys) {

    /** Names no key, so that none ends in a log. */
    @Override
    public String toString() {
        return "SealingProperties[activeKey=" + activeKey + "]";
    }
}
