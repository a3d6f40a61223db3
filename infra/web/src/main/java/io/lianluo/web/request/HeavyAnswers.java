package io.lianluo.web.request;

import io.lianluo.web.HeavyAnswer;
import io.lianluo.web.Problems;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/** Lets a few {@link HeavyAnswer}s be made at a time; a place is free again when the answer has been sent, or given up. */
final class HeavyAnswers implements AsyncHandlerInterceptor {

    private static final String PLACE = HeavyAnswers.class.getName();

    private final int places;
    private final Semaphore free;

    HeavyAnswers(int places) {
        this.places = places;
        this.free = new Semaphore(places);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(HeavyAnswer.class) && request.getAttribute(PLACE) == null) {
            if (!free.tryAcquire()) {
                throw Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", places).header(HttpHeaders.RETRY_AFTER, "5");
            }
            request.setAttribute(PLACE, new AtomicBoolean(true));
        }
        return true;
    }

    @Override
    public void afterConcurrentHandlingStarted(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(PLACE) != null) {
            request.getAsyncContext().addListener(new WhenSent());
        }
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        leave(request);
    }

    private void leave(HttpServletRequest request) {
        if (request.getAttribute(PLACE) instanceof AtomicBoolean taken && taken.compareAndSet(true, false)) {
            free.release();
        }
    }

    private final class WhenSent implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            leave((HttpServletRequest) event.getAsyncContext().getRequest());
        }

        @Override
        public void onTimeout(AsyncEvent event) { }

        @Override
        public void onError(AsyncEvent event) { }

        @Override
        public void onStartAsync(AsyncEvent event) { }
    }
}
