package io.lianluo.web;

import java.util.List;

/** An exception that can say what others did to a thing since the caller saw it. */
public interface Overtaken {

    /** What was done since, the oldest first; empty if that is not remembered. */
    List<Deed> since();
}
