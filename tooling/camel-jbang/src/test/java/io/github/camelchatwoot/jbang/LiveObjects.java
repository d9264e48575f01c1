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
package io.github.camelchatwoot.jbang;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/** What another JVM of this machine can still reach: instances of classes, and threads. */
final class LiveObjects implements AutoCloseable {

    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private LiveObjects(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    static LiveObjects of(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                String address = machine.startLocalManagementAgent();
                return new LiveObjects(JMXConnectorFactory.connect(new JMXServiceURL(address)));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /**
     * How many instances are left of each class after a full garbage collection.
     *
     * @param classes their full names
     */
    Map<String, Integer> count(List<String> classes) throws IOException, JMException {
        String histogram =
                (String)
                        beans.invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "gcClassHistogram",
                                new Object[] {new String[0]},
                                new String[] {String[].class.getName()});
        Map<String, Integer> counts = new TreeMap<>();
        for (String name : classes) {
            Matcher line =
                    Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +" + Pattern.quote(name) + "( |$)")
                            .matcher(histogram);
            counts.put(name, line.find() ? Integer.parseInt(line.group(1)) : 0);
        }
        return counts;
    }

    /**
     * How many threads there are.
     *
     * @param names a pattern of what stands in their names
     */
    int threads(String names) throws IOException, JMException {
        ObjectName threading = new ObjectName("java.lang:type=Threading");
        CompositeData[] threads =
                (CompositeData[])
                        beans.invoke(
                                threading,
                                "dumpAllThreads",
                                new Object[] {false, false},
                                new String[] {"boolean", "boolean"});
        return (int)
                Stream.of(threads)
                        .map(thread -> (String) thread.get("threadName"))
                        .filter(Pattern.compile(names).asPredicate())
                        .count();
    }

    /** How many consumers Camel manages. */
    int consumers() throws IOException, JMException {
        return beans.queryNames(new ObjectName("org.apache.camel:type=consumers,*"), null).size();
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
