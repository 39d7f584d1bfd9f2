<?xml version="1.0" encoding="utf-8"?>
<!-- A provider's applications: drafts first, then what is with the council, then what was decided. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Applications</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="sums/drafts > 0 and sums/undecided > 0"><xsl:value-of select="sums/drafts"/> to finish, <xsl:value-of select="sums/undecided"/> being decided</xsl:when>
      <xsl:when test="sums/drafts > 0"><xsl:call-template name="count"><xsl:with-param name="of" select="sums/drafts"/><xsl:with-param name="one">application to finish</xsl:with-param><xsl:with-param name="many">applications to finish</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="sums/undecided > 0"><xsl:call-template name="count"><xsl:with-param name="of" select="sums/undecided"/><xsl:with-param name="one">application being decided</xsl:with-param><xsl:with-param name="many">applications being decided</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="sums/applications > 0">No application is under way</xsl:when>
      <xsl:otherwise>You have not applied yet</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="frame/who/body"/></span>
    <xsl:apply-templates select="list" mode="headline"/>
    <xsl:apply-templates select="list"/>
    <h2 class="govuk-heading-m">Apply</h2>
    <xsl:choose>
      <xsl:when test="establishment">
        <ul class="govuk-list">
          <xsl:for-each select="establishment">
            <li><a class="govuk-link" href="/establishments/{value}/apply">Apply for <xsl:value-of select="label"/></a></li>
          </xsl:for-each>
        </ul>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">First <a class="govuk-link" href="/establishments/new">add an establishment</a>.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="due_on" mode="cell">
    <xsl:choose>
      <xsl:when test="../state = 'decided'"><xsl:value-of select="../admitted"/> admitted, <xsl:value-of select="../refused"/> refused</xsl:when>
      <xsl:when test="../state != 'withdrawn'">By <xsl:value-of select="@text"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="column[@name = 'due_on']" mode="blank">
    <xsl:param name="row"/>
    <xsl:if test="$row/state = 'draft'"><span class="dps-quiet">Within 10 working days of sending it</span></xsl:if>
  </xsl:template>

</xsl:stylesheet>
