package io.cloudcost.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;

/** Server sockets whose connections send small answers at once and can be reset. */
final class Connections extends ServerSocketFactory {

    private final Map<Integer, Socket> byIndex = new ConcurrentHashMap<>();

    /** Makes the connection end with a TCP reset as soon as it is closed. */
    void resetOnClose(int index) throws IOException {
        Socket socket = byIndex.get(index);
        if (socket != null) {
            socket.setSoLinger(true, 0);
        }
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new Listening();
    }

    @Override
    public ServerSocket createServerSocket(int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
        throw new UnsupportedOperationException();
    }

    private final class Listening extends ServerSocket {

        private int accepted;

        Listening() throws IOException {}

        @Override
        public Socket accept() throws IOException {
            Socket socket = super.accept();
            // Header and body are two writes: without this, Nagle's algorithm holds the second back by up to 40 ms.
            socket.setTcpNoDelay(true);
            byIndex.values().removeIf(Socket::isClosed);
            byIndex.put(accepted++, socket);
            return socket;
        }
    }
}
