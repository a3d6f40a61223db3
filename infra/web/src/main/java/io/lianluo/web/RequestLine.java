package io.lianluo.web;

import jakarta.servlet.http.HttpServletRequest;

/** By which request somebody did something, for what is put on record. */
public final class RequestLine {

    private RequestLine() { }

    /** Method and path, without the query, in which a caller may have written anything. */
    public static String of(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }
}
