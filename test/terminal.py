"""Runs a program on a terminal of its own and prints, as JSON, what it drew, how it ended, and whether the terminal echoes again.

Arguments: columns, rows, a text to wait for, a signal to send then (a name, or "-"), keys to type (or "-"), the program and its arguments.
"""

import fcntl, json, os, pty, select, signal, struct, sys, termios, time

columns, rows, wanted, name, keys, *argv = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    # The size has to be there before the program looks.
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", int(rows), int(columns), 0, 0))
    os.execvp(argv[0], argv)

drawn = b""
sent = False
end = time.time() + 30
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 0.2)
    if ready:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        drawn += part
    elif not sent and wanted.encode() in drawn:
        # Nothing more is drawn: it waits.
        sent = True
        if name != "-":
            os.kill(child, getattr(signal, name))
            # The key comes behind the signal.
            time.sleep(1)
        if keys != "-":
            os.write(terminal, keys.encode())

if time.time() >= end:
    os.kill(child, signal.SIGKILL)
try:
    echoes = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
except termios.error:
    echoes = True
_, status = os.waitpid(child, 0)
print(json.dumps({"drawn": drawn.decode("utf8", "replace"), "exitCode": os.waitstatus_to_exitcode(status), "echoes": echoes}))
