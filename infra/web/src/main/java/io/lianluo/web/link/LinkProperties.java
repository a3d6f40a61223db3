package io.lianluo.web.link;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * These properties say how one-time links are made, under {@code lianluo.web.links}; all services that make or serve them need the same.
 *
 * @param activeKey name of the key that signs from now on
 * @param keys      keys by name, each 32 bytes in Base64; one that is taken out ends the links that it signed
 * @param address   public address under which people reach the service that serves the links, such as https://liaisons.example.org
 */
@ConfigurationProperties("lianluo.web.links")
public record LinkProperties(@DefaultValue("k1") String activeKey, @DefaultValue Map<String, String> keys, @DefaultValue("") String address) {

    public LinkProperties {
        keys = Map.copyOf(keys);
    }

    /** No key, so that none ends in a log. */
    @Override
    public String toString() {
        return "LinkProperties[activeKey=" + activeKey + ", address=" + address + "]";
    }
}
