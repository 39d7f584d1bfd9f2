<?xml version="1.0" encoding="utf-8"?>
<!-- A provider's applications: drafts first, then what is with the council, then what was decided. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="." mode="answer"/></xsl:template>

  <xsl:template match="page" mode="answer">
    <xsl:variable name="drafts" select="count(application[state = 'draft'])"/>
    <xsl:variable name="with" select="count(application[state = 'submitted' or state = 'evaluating' or state = 'clarifying'])"/>
    <xsl:choose>
      <xsl:when test="$drafts and $with"><xsl:value-of select="$drafts"/> to finish, <xsl:value-of select="$with"/> being decided</xsl:when>
      <xsl:when test="$drafts"><xsl:call-template name="count"><xsl:with-param name="of" select="$drafts"/><xsl:with-param name="one">application to finish</xsl:with-param><xsl:with-param name="many">applications to finish</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="$with"><xsl:call-template name="count"><xsl:with-param name="of" select="$with"/><xsl:with-param name="one">application being decided</xsl:with-param><xsl:with-param name="many">applications being decided</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="application">No application is under way</xsl:when>
      <xsl:otherwise>You have not applied yet</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Applications</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="frame/who/body"/></span>
    <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="answer"/></h1>
    <div class="dps-main-aside"><div>
      <xsl:choose>
        <xsl:when test="application">
          <xsl:call-template name="table">
            <xsl:with-param name="id">applications</xsl:with-param>
            <xsl:with-param name="caption">Your applications</xsl:with-param>
            <xsl:with-param name="look">hidden</xsl:with-param>
            <xsl:with-param name="wide" select="true()"/>
            <xsl:with-param name="head">
              <tr><th scope="col">Reference</th><th scope="col">For</th><th scope="col">State</th><th scope="col">Decision</th></tr>
            </xsl:with-param>
            <xsl:with-param name="body"><xsl:apply-templates select="application"/></xsl:with-param>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <p class="govuk-body">An application is for one establishment and one system, in as many of its categories as you like.</p>
        </xsl:otherwise>
      </xsl:choose>
    </div>
    <aside class="dps-aside" aria-label="Apply"><section>
      <h2 class="govuk-heading-s">Apply</h2>
      <xsl:choose>
        <xsl:when test="establishment">
          <ul class="govuk-list dps-small">
            <xsl:for-each select="establishment">
              <li><a class="govuk-link" href="/establishments/{value}/apply">Apply for <xsl:value-of select="label"/></a></li>
            </xsl:for-each>
          </ul>
        </xsl:when>
        <xsl:otherwise><p class="govuk-body dps-small">First <a class="govuk-link" href="/establishments/new">add an establishment</a>.</p></xsl:otherwise>
      </xsl:choose>
    </section></aside></div>
  </xsl:template>

  <xsl:template match="application">
    <tr>
      <th scope="row"><a class="govuk-link" href="/applications/{id}"><xsl:value-of select="reference"/></a></th>
      <td>
        <xsl:value-of select="establishment_name"/>, <xsl:value-of select="system_name"/>
        <xsl:if test="categories"><br/><span class="dps-quiet"><xsl:value-of select="categories"/></span></xsl:if>
      </td>
      <td><xsl:apply-templates select="state" mode="tag"/></td>
      <td>
        <xsl:choose>
          <xsl:when test="state = 'decided'"><xsl:value-of select="admitted"/> admitted, <xsl:value-of select="refused"/> refused</xsl:when>
          <xsl:when test="state = 'withdrawn'"/>
          <xsl:when test="due_on">By <xsl:value-of select="due_on/@text"/></xsl:when>
          <xsl:otherwise><span class="dps-quiet">Within 10 working days of sending it</span></xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
