<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Pages as XML</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Pages as XML</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l">Pages as XML</h1>
    <p class="govuk-body-l">Every page of this service is also XML, in the shape that its model promises.</p>
    <p class="govuk-body">A program with a token asks below <span class="dps-nowrap"><xsl:value-of select="frame/base"/>/machine/</span>, say <span class="dps-long"><xsl:value-of select="frame/base"/>/machine/referrals/7/result</span>. An administrator of the service makes tokens. Somebody who is signed in may ask for any page of theirs with <code>Accept: application/xml</code>.</p>
    <p class="govuk-body">Each answer names its model in a <code>Link</code> header. Models are RelaxNG; what several share stands in files that they include from the same folder.</p>

    <h2 class="govuk-heading-m">What machines may read</h2>
    <xsl:call-template name="table">
      <xsl:with-param name="id">read</xsl:with-param>
      <xsl:with-param name="caption">Models of the pages that a token may read</xsl:with-param>
      <xsl:with-param name="look">hidden</xsl:with-param>
      <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Model</th><th scope="col">What it holds</th><th scope="col">Pages</th><th scope="col">Right</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="model[route]">
          <xsl:variable name="right" select="route[1]/@right"/>
          <tr>
            <th scope="row"><a class="govuk-link" href="/models/{name}.rng"><xsl:value-of select="name"/>.rng</a></th>
            <td data-label="What it holds"><xsl:value-of select="about"/></td>
            <td data-label="Pages"><div><xsl:for-each select="route"><xsl:if test="position() > 1"><br/></xsl:if><span class="dps-nowrap"><xsl:value-of select="."/></span></xsl:for-each></div></td>
            <td data-label="Right"><xsl:value-of select="/page/right[@word = $right]/@word"/></td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>

    <h2 class="govuk-heading-m">All models</h2>
    <ul class="govuk-list dps-columns">
      <xsl:for-each select="model"><li><a class="govuk-link" href="/models/{name}.rng"><xsl:value-of select="name"/>.rng</a></li></xsl:for-each>
    </ul>
  </xsl:template>

</xsl:stylesheet>
