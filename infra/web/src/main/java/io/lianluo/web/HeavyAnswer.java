package io.lianluo.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller's method that needs much memory or time, such as one that makes a workbook. A service makes
 * {@code lianluo.web.heavy-answers} of them at a time, and answers 503 with {@code Retry-After} to who comes then.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HeavyAnswer { }
