package io.lianluo.web.request;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A rate says how often one subject may ask one process.
 *
 * @param perSecond requests a second, again and again
 * @param burst     requests at once, after a pause
 */
@ConfigurationProperties("lianluo.web.rate")
record RequestRate(int perSecond, int burst) {

    RequestRate {
        if (perSecond < 1 || burst < perSecond) {
            throw new IllegalArgumentException("lianluo.web.rate.burst (" + burst + ") must be at least per-second (" + perSecond + "), and that at least 1");
        }
    }
}
