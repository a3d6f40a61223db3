package io.lianluo.workingtime;

import java.time.ZoneId;

/** The zone of civil days that no programme gives a zone of its own, such as the day on which a unit was founded. */
public final class Zones {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zones() { }
}
