/** One push of the example's history: what its author did, and the files that it leaves behind (null: deleted). */
export interface Step {
  readonly title: string
  readonly says: string
  readonly files: Readonly<Record<string, string | null>>
}

const app = (greeting: string): string => `from flask import Flask

app = Flask(__name__)

@app.get("/")
def hello():
    return "${greeting}"
`

const project = (version: string, dependencies: readonly string[]): string => `[project]
name = "hello"
version = "${version}"
requires-python = ">=3.12"
dependencies = [${dependencies.map(name => `"${name}"`).join(', ')}]
`

/**
 * A small web application in the form that the base-image strategy gives it, and a week of its history. The Dockerfiles are what one
 * would write for Docker; the demonstration plans them, and writes tiny images in their place.
 */
export const steps: readonly Step[] = [
  {
    title: 'First build',
    says: 'the registry is empty, so everything is built',
    files: {
      '.github/base-images.yml': `version: 1
registry: oci:./images
bases:
  python: { image: hello-base, dockerfile: Dockerfile.base }
services:
  hello: { image: hello }
`,
      '.gitignore': 'images/\n',
      'Dockerfile.base': `FROM python:3.12-slim
WORKDIR /app
COPY pyproject.toml ./
RUN pip install uv && uv pip install --system -r pyproject.toml
`,
      Dockerfile: `FROM hello-base:latest
COPY src/ src/
COPY pyproject.toml README.md ./
CMD ["flask", "--app", "src/app", "run"]
`,
      'pyproject.toml': project('0.1.0', ['flask==3.0.0']),
      'src/app.py': app('Hello'),
      'README.md': '# hello\n',
      'docs/guide.md': '# Guide\n'
    }
  },
  { title: 'Code', says: 'src/app.py is edited', files: { 'src/app.py': app('Hello, world') } },
  {
    title: 'Documents',
    says: 'docs/guide.md is edited; no image takes it in',
    files: { 'docs/guide.md': '# Guide\n\nMore.\n' }
  },
  {
    title: 'Version bump',
    says: 'pyproject.toml says 0.2.0; no dependency changed, so the base stays as it is',
    files: { 'pyproject.toml': project('0.2.0', ['flask==3.0.0']) }
  },
  {
    title: 'New dependency',
    says: 'redis joins pyproject.toml',
    files: { 'pyproject.toml': project('0.2.0', ['flask==3.0.0', 'redis==5.0.1']) }
  },
  {
    title: 'Revert',
    says: 'the dependency goes again; both images of before are still in the registry',
    files: { 'pyproject.toml': project('0.2.0', ['flask==3.0.0']) }
  }
]
