package io.lianluo.web.request;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.lianluo.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often one subject asks this process, so that nobody's program takes the service from the others. Who has no token is
 * known by the address that asks; health is asked as often as a platform likes.
 */
final class RequestRateFilter extends OncePerRequestFilter {

    /** Subjects remembered at once; one that is forgotten begins with a full burst. */
    private static final int REMEMBERED = 100_000;

    private final RequestRate rate;
    private final LoadingCache<String, Bucket> buckets;

    RequestRateFilter(RequestRate rate, TimeMeter time) {
        this.rate = rate;
        Duration full = Duration.ofSeconds(1 + rate.burst() / rate.perSecond());
        this.buckets = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(full).build(subject -> bucket(rate, time));
    }

    private static Bucket bucket(RequestRate rate, TimeMeter time) {
        return Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1))).build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = buckets.get(subject(request)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1));
            throw Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", rate.perSecond())
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
        }
        chain.doFilter(request, response);
    }

    private static String subject(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken ? "address " + request.getRemoteAddr() : "subject " + caller.getName();
    }
}
