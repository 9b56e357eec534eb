ARG RUNTIME=tracker/runtime:latest
FROM ${RUNTIME}
COPY app/ app/
COPY start.sh ./
CMD ["./start.sh"]
