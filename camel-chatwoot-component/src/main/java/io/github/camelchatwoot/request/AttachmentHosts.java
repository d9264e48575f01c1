/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelchatwoot.request;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

import io.github.camelchatwoot.client.Origin;

/**
 * The hosts that files may be fetched from, because an address from a message could be any. A name
 * stands for https and its standard port; {@code http://} or a port can stand beside it. With
 * {@code *.} it stands for all hosts below, but for none in a private network: only a host that is
 * named as it is may be there.
 */
public final class AttachmentHosts {

    private record Host(String scheme, String name, int port) {

        static Host parse(String text) {
            String address = text.contains("://") ? text : "https://" + text;
            boolean below = address.contains("://*.");
            try {
                URI uri = URI.create(below ? address.replace("://*.", "://") : address);
                Origin origin = Origin.of(uri);
                boolean hostOnly = uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
                // a wildcard for a whole top level domain would be no list of hosts
                if (hostOnly && (!below || origin.host().contains("."))) {
                    return new Host(
                            origin.scheme(), (below ? "*." : "") + origin.host(), origin.port());
                }
            } catch (IllegalArgumentException e) {
                throw wrong(text, e);
            }
            throw wrong(text, null);
        }

        private static IllegalArgumentException wrong(String text, Exception cause) {
            return new IllegalArgumentException(
                    "attachmentHosts: '%s' is no host; give one such as files.example.com, *.example.com or http://files.internal:8080"
                            .formatted(text),
                    cause);
        }

        boolean isWildcard() {
            return name.startsWith("*.");
        }

        boolean matches(Origin origin) {
            return scheme.equals(origin.scheme())
                    && port == origin.port()
                    && (isWildcard()
                            ? origin.host().endsWith(name.substring(1))
                            : name.equals(origin.host()));
        }
    }

    /** Looks names up. */
    @FunctionalInterface
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    private final List<Host> hosts;
    private final Names names;

    private AttachmentHosts(List<Host> hosts, Names names) {
        this.hosts = hosts;
        this.names = names;
    }

    /**
     * @param option comma separated, or null for none
     * @throws IllegalArgumentException naming what is no host
     */
    public static AttachmentHosts parse(String option) {
        return parse(option, InetAddress::getAllByName);
    }

    static AttachmentHosts parse(String option, Names names) {
        return new AttachmentHosts(
                option == null
                        ? List.of()
                        : Arrays.stream(option.split(","))
                                .map(String::trim)
                                .filter(host -> !host.isEmpty())
                                .map(Host::parse)
                                .toList(),
                names);
    }

    /**
     * Looks the name up where a private address would matter. Java keeps what it looked up for some
     * seconds, so that the connection made next goes to the address seen here.
     *
     * @throws IllegalArgumentException with the reason why this address is refused
     */
    public void check(URI address) {
        Origin origin = Origin.of(address);
        List<Host> matching = hosts.stream().filter(host -> host.matches(origin)).toList();
        if (matching.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is not among attachmentHosts%s"
                            .formatted(origin, hosts.isEmpty() ? ", which names none" : ""));
        } else if (matching.stream().allMatch(Host::isWildcard) && isPrivate(origin.host())) {
            throw new IllegalArgumentException(
                    "%s is in a private network; if that is meant, name the host itself in attachmentHosts"
                            .formatted(origin));
        }
    }

    private boolean isPrivate(String host) {
        try {
            return Arrays.stream(names.lookUp(host)).anyMatch(AttachmentHosts::isPrivate);
        } catch (UnknownHostException unknown) {
            // nobody can connect to it from here, unless a proxy knows it
            return false;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean unusual =
                address instanceof Inet6Address
                        ? (first & 0xfe) == 0xfc
                        : first == 0
                                || first == 100 && (second & 0xc0) == 64
                                || first == 198 && (second & 0xfe) == 18
                                || first >= 240;
        return unusual
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
