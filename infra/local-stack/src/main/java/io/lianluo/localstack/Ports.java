package io.lianluo.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine. */
public final class Ports {

    private static final int LOWEST = 20_000;
    /** From here Linux lends, other systems later. */
    private static final int LENT_FROM = 32_768;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    static {
        for (Port fixed : Port.values()) {
            GIVEN.add(fixed.number());
        }
        ServicePorts.services().forEach(service -> GIVEN.add(ServicePorts.of(service)));
    }

    private Ports() { }

    /**
     * A port that is free now and that this process is not given again. It lies below those that systems lend to outgoing connections, one of
     * which could take it before its server does.
     */
    public static int free() {
        return ThreadLocalRandom.current().ints(LOWEST, LENT_FROM).filter(port -> GIVEN.add(port) && isFree(port)).findFirst().orElseThrow();
    }

    /** Whether a server can listen on the port. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
